// Constructs of unusual length: chains, sums, conditionals, literals, switches, arguments, nesting, identifiers.
const o = { n: 0, get next() { this.n++; return this; }, add(k) { this.n += k; return this; } };
console.log(o.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.next.n, o
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1)
  .add(1).n);
console.log(0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + 23 + 24 + 25 + 26 + 27 + 28 + 29 + 30 + 31 + 32 + 33 + 34 + 35 + 36 + 37 + 38 + 39 + 40 + 41 + 42 + 43 + 44 + 45 + 46 + 47 + 48 + 49 + 50 + 51 + 52 + 53 + 54 + 55 + 56 + 57 + 58 + 59 + 60 + 61 + 62 + 63 + 64 + 65 + 66 + 67 + 68 + 69 + 70 + 71 + 72 + 73 + 74 + 75 + 76 + 77 + 78 + 79 + 80 + 81 + 82 + 83 + 84 + 85 + 86 + 87 + 88 + 89 + 90 + 91 + 92 + 93 + 94 + 95 + 96 + 97 + 98 + 99 + 100 + 101 + 102 + 103 + 104 + 105 + 106 + 107 + 108 + 109 + 110 + 111 + 112 + 113 + 114 + 115 + 116 + 117 + 118 + 119 + 120 + 121 + 122 + 123 + 124 + 125 + 126 + 127 + 128 + 129 + 130 + 131 + 132 + 133 + 134 + 135 + 136 + 137 + 138 + 139 + 140 + 141 + 142 + 143 + 144 + 145 + 146 + 147 + 148 + 149 + 150 + 151 + 152 + 153 + 154 + 155 + 156 + 157 + 158 + 159 + 160 + 161 + 162 + 163 + 164 + 165 + 166 + 167 + 168 + 169 + 170 + 171 + 172 + 173 + 174 + 175 + 176 + 177 + 178 + 179 + 180 + 181 + 182 + 183 + 184 + 185 + 186 + 187 + 188 + 189 + 190 + 191 + 192 + 193 + 194 + 195 + 196 + 197 + 198 + 199 + 200 + 201 + 202 + 203 + 204 + 205 + 206 + 207 + 208 + 209 + 210 + 211 + 212 + 213 + 214 + 215 + 216 + 217 + 218 + 219 + 220 + 221 + 222 + 223 + 224 + 225 + 226 + 227 + 228 + 229 + 230 + 231 + 232 + 233 + 234 + 235 + 236 + 237 + 238 + 239 + 240 + 241 + 242 + 243 + 244 + 245 + 246 + 247 + 248 + 249 + 250 + 251 + 252 + 253 + 254 + 255 + 256 + 257 + 258 + 259 + 260 + 261 + 262 + 263 + 264 + 265 + 266 + 267 + 268 + 269 + 270 + 271 + 272 + 273 + 274 + 275 + 276 + 277 + 278 + 279 + 280 + 281 + 282 + 283 + 284 + 285 + 286 + 287 + 288 + 289 + 290 + 291 + 292 + 293 + 294 + 295 + 296 + 297 + 298 + 299 + 300 + 301 + 302 + 303 + 304 + 305 + 306 + 307 + 308 + 309 + 310 + 311 + 312 + 313 + 314 + 315 + 316 + 317 + 318 + 319 + 320 + 321 + 322 + 323 + 324 + 325 + 326 + 327 + 328 + 329 + 330 + 331 + 332 + 333 + 334 + 335 + 336 + 337 + 338 + 339 + 340 + 341 + 342 + 343 + 344 + 345 + 346 + 347 + 348 + 349 + 350 + 351 + 352 + 353 + 354 + 355 + 356 + 357 + 358 + 359 + 360 + 361 + 362 + 363 + 364 + 365 + 366 + 367 + 368 + 369 + 370 + 371 + 372 + 373 + 374 + 375 + 376 + 377 + 378 + 379 + 380 + 381 + 382 + 383 + 384 + 385 + 386 + 387 + 388 + 389 + 390 + 391 + 392 + 393 + 394 + 395 + 396 + 397 + 398 + 399 + 400 + 401 + 402 + 403 + 404 + 405 + 406 + 407 + 408 + 409 + 410 + 411 + 412 + 413 + 414 + 415 + 416 + 417 + 418 + 419 + 420 + 421 + 422 + 423 + 424 + 425 + 426 + 427 + 428 + 429 + 430 + 431 + 432 + 433 + 434 + 435 + 436 + 437 + 438 + 439 + 440 + 441 + 442 + 443 + 444 + 445 + 446 + 447 + 448 + 449 + 450 + 451 + 452 + 453 + 454 + 455 + 456 + 457 + 458 + 459 + 460 + 461 + 462 + 463 + 464 + 465 + 466 + 467 + 468 + 469 + 470 + 471 + 472 + 473 + 474 + 475 + 476 + 477 + 478 + 479 + 480 + 481 + 482 + 483 + 484 + 485 + 486 + 487 + 488 + 489 + 490 + 491 + 492 + 493 + 494 + 495 + 496 + 497 + 498 + 499 + 500 + 501 + 502 + 503 + 504 + 505 + 506 + 507 + 508 + 509 + 510 + 511 + 512 + 513 + 514 + 515 + 516 + 517 + 518 + 519 + 520 + 521 + 522 + 523 + 524 + 525 + 526 + 527 + 528 + 529 + 530 + 531 + 532 + 533 + 534 + 535 + 536 + 537 + 538 + 539 + 540 + 541 + 542 + 543 + 544 + 545 + 546 + 547 + 548 + 549 + 550 + 551 + 552 + 553 + 554 + 555 + 556 + 557 + 558 + 559 + 560 + 561 + 562 + 563 + 564 + 565 + 566 + 567 + 568 + 569 + 570 + 571 + 572 + 573 + 574 + 575 + 576 + 577 + 578 + 579 + 580 + 581 + 582 + 583 + 584 + 585 + 586 + 587 + 588 + 589 + 590 + 591 + 592 + 593 + 594 + 595 + 596 + 597 + 598 + 599);
console.log('0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9' + '0' + '1' + '2' + '3' + '4' + '5' + '6' + '7' + '8' + '9');
console.log(1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 1 && 'all', 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 0 || 'none', null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? null ?? 'nullish');
const pick = (k) => k === 0 ? 'v0' : k === 1 ? 'v1' : k === 2 ? 'v2' : k === 3 ? 'v3' : k === 4 ? 'v4' : k === 5 ? 'v5' : k === 6 ? 'v6' : k === 7 ? 'v7' : k === 8 ? 'v8' : k === 9 ? 'v9' : k === 10 ? 'v10' : k === 11 ? 'v11' : k === 12 ? 'v12' : k === 13 ? 'v13' : k === 14 ? 'v14' : k === 15 ? 'v15' : k === 16 ? 'v16' : k === 17 ? 'v17' : k === 18 ? 'v18' : k === 19 ? 'v19' : k === 20 ? 'v20' : k === 21 ? 'v21' : k === 22 ? 'v22' : k === 23 ? 'v23' : k === 24 ? 'v24' : k === 25 ? 'v25' : k === 26 ? 'v26' : k === 27 ? 'v27' : k === 28 ? 'v28' : k === 29 ? 'v29' : k === 30 ? 'v30' : k === 31 ? 'v31' : k === 32 ? 'v32' : k === 33 ? 'v33' : k === 34 ? 'v34' : k === 35 ? 'v35' : k === 36 ? 'v36' : k === 37 ? 'v37' : k === 38 ? 'v38' : k === 39 ? 'v39' : k === 40 ? 'v40' : k === 41 ? 'v41' : k === 42 ? 'v42' : k === 43 ? 'v43' : k === 44 ? 'v44' : k === 45 ? 'v45' : k === 46 ? 'v46' : k === 47 ? 'v47' : k === 48 ? 'v48' : k === 49 ? 'v49' : k === 50 ? 'v50' : k === 51 ? 'v51' : k === 52 ? 'v52' : k === 53 ? 'v53' : k === 54 ? 'v54' : k === 55 ? 'v55' : k === 56 ? 'v56' : k === 57 ? 'v57' : k === 58 ? 'v58' : k === 59 ? 'v59' : k === 60 ? 'v60' : k === 61 ? 'v61' : k === 62 ? 'v62' : k === 63 ? 'v63' : k === 64 ? 'v64' : k === 65 ? 'v65' : k === 66 ? 'v66' : k === 67 ? 'v67' : k === 68 ? 'v68' : k === 69 ? 'v69' : k === 70 ? 'v70' : k === 71 ? 'v71' : k === 72 ? 'v72' : k === 73 ? 'v73' : k === 74 ? 'v74' : k === 75 ? 'v75' : k === 76 ? 'v76' : k === 77 ? 'v77' : k === 78 ? 'v78' : k === 79 ? 'v79' : k === 80 ? 'v80' : k === 81 ? 'v81' : k === 82 ? 'v82' : k === 83 ? 'v83' : k === 84 ? 'v84' : k === 85 ? 'v85' : k === 86 ? 'v86' : k === 87 ? 'v87' : k === 88 ? 'v88' : k === 89 ? 'v89' : k === 90 ? 'v90' : k === 91 ? 'v91' : k === 92 ? 'v92' : k === 93 ? 'v93' : k === 94 ? 'v94' : k === 95 ? 'v95' : k === 96 ? 'v96' : k === 97 ? 'v97' : k === 98 ? 'v98' : k === 99 ? 'v99' : k === 100 ? 'v100' : k === 101 ? 'v101' : k === 102 ? 'v102' : k === 103 ? 'v103' : k === 104 ? 'v104' : k === 105 ? 'v105' : k === 106 ? 'v106' : k === 107 ? 'v107' : k === 108 ? 'v108' : k === 109 ? 'v109' : k === 110 ? 'v110' : k === 111 ? 'v111' : k === 112 ? 'v112' : k === 113 ? 'v113' : k === 114 ? 'v114' : k === 115 ? 'v115' : k === 116 ? 'v116' : k === 117 ? 'v117' : k === 118 ? 'v118' : k === 119 ? 'v119' : k === 120 ? 'v120' : k === 121 ? 'v121' : k === 122 ? 'v122' : k === 123 ? 'v123' : k === 124 ? 'v124' : k === 125 ? 'v125' : k === 126 ? 'v126' : k === 127 ? 'v127' : k === 128 ? 'v128' : k === 129 ? 'v129' : k === 130 ? 'v130' : k === 131 ? 'v131' : k === 132 ? 'v132' : k === 133 ? 'v133' : k === 134 ? 'v134' : k === 135 ? 'v135' : k === 136 ? 'v136' : k === 137 ? 'v137' : k === 138 ? 'v138' : k === 139 ? 'v139' : k === 140 ? 'v140' : k === 141 ? 'v141' : k === 142 ? 'v142' : k === 143 ? 'v143' : k === 144 ? 'v144' : k === 145 ? 'v145' : k === 146 ? 'v146' : k === 147 ? 'v147' : k === 148 ? 'v148' : k === 149 ? 'v149' : 'other';
console.log(pick(0), pick(149), pick(150));
const chain = (k) => {
  if (k === 0) return 0; else if (k === 1) return 2; else if (k === 2) return 4; else if (k === 3) return 6; else if (k === 4) return 8; else if (k === 5) return 10; else if (k === 6) return 12; else if (k === 7) return 14; else if (k === 8) return 16; else if (k === 9) return 18; else if (k === 10) return 20; else if (k === 11) return 22; else if (k === 12) return 24; else if (k === 13) return 26; else if (k === 14) return 28; else if (k === 15) return 30; else if (k === 16) return 32; else if (k === 17) return 34; else if (k === 18) return 36; else if (k === 19) return 38; else if (k === 20) return 40; else if (k === 21) return 42; else if (k === 22) return 44; else if (k === 23) return 46; else if (k === 24) return 48; else if (k === 25) return 50; else if (k === 26) return 52; else if (k === 27) return 54; else if (k === 28) return 56; else if (k === 29) return 58; else if (k === 30) return 60; else if (k === 31) return 62; else if (k === 32) return 64; else if (k === 33) return 66; else if (k === 34) return 68; else if (k === 35) return 70; else if (k === 36) return 72; else if (k === 37) return 74; else if (k === 38) return 76; else if (k === 39) return 78; else if (k === 40) return 80; else if (k === 41) return 82; else if (k === 42) return 84; else if (k === 43) return 86; else if (k === 44) return 88; else if (k === 45) return 90; else if (k === 46) return 92; else if (k === 47) return 94; else if (k === 48) return 96; else if (k === 49) return 98; else if (k === 50) return 100; else if (k === 51) return 102; else if (k === 52) return 104; else if (k === 53) return 106; else if (k === 54) return 108; else if (k === 55) return 110; else if (k === 56) return 112; else if (k === 57) return 114; else if (k === 58) return 116; else if (k === 59) return 118; else if (k === 60) return 120; else if (k === 61) return 122; else if (k === 62) return 124; else if (k === 63) return 126; else if (k === 64) return 128; else if (k === 65) return 130; else if (k === 66) return 132; else if (k === 67) return 134; else if (k === 68) return 136; else if (k === 69) return 138; else if (k === 70) return 140; else if (k === 71) return 142; else if (k === 72) return 144; else if (k === 73) return 146; else if (k === 74) return 148; else if (k === 75) return 150; else if (k === 76) return 152; else if (k === 77) return 154; else if (k === 78) return 156; else if (k === 79) return 158; else if (k === 80) return 160; else if (k === 81) return 162; else if (k === 82) return 164; else if (k === 83) return 166; else if (k === 84) return 168; else if (k === 85) return 170; else if (k === 86) return 172; else if (k === 87) return 174; else if (k === 88) return 176; else if (k === 89) return 178; else if (k === 90) return 180; else if (k === 91) return 182; else if (k === 92) return 184; else if (k === 93) return 186; else if (k === 94) return 188; else if (k === 95) return 190; else if (k === 96) return 192; else if (k === 97) return 194; else if (k === 98) return 196; else if (k === 99) return 198; else if (k === 100) return 200; else if (k === 101) return 202; else if (k === 102) return 204; else if (k === 103) return 206; else if (k === 104) return 208; else if (k === 105) return 210; else if (k === 106) return 212; else if (k === 107) return 214; else if (k === 108) return 216; else if (k === 109) return 218; else if (k === 110) return 220; else if (k === 111) return 222; else if (k === 112) return 224; else if (k === 113) return 226; else if (k === 114) return 228; else if (k === 115) return 230; else if (k === 116) return 232; else if (k === 117) return 234; else if (k === 118) return 236; else if (k === 119) return 238; else if (k === 120) return 240; else if (k === 121) return 242; else if (k === 122) return 244; else if (k === 123) return 246; else if (k === 124) return 248; else if (k === 125) return 250; else if (k === 126) return 252; else if (k === 127) return 254; else if (k === 128) return 256; else if (k === 129) return 258; else if (k === 130) return 260; else if (k === 131) return 262; else if (k === 132) return 264; else if (k === 133) return 266; else if (k === 134) return 268; else if (k === 135) return 270; else if (k === 136) return 272; else if (k === 137) return 274; else if (k === 138) return 276; else if (k === 139) return 278; else if (k === 140) return 280; else if (k === 141) return 282; else if (k === 142) return 284; else if (k === 143) return 286; else if (k === 144) return 288; else if (k === 145) return 290; else if (k === 146) return 292; else if (k === 147) return 294; else if (k === 148) return 296; else if (k === 149) return 298;
  return -1;
};
console.log(chain(0), chain(149), chain(150));
const sw = (k) => {
  switch (k) {
    case 0: return 's0';
    case 1: return 's1';
    case 2: return 's2';
    case 3: return 's3';
    case 4: return 's4';
    case 5: return 's5';
    case 6: return 's6';
    case 7: return 's7';
    case 8: return 's8';
    case 9: return 's9';
    case 10: return 's10';
    case 11: return 's11';
    case 12: return 's12';
    case 13: return 's13';
    case 14: return 's14';
    case 15: return 's15';
    case 16: return 's16';
    case 17: return 's17';
    case 18: return 's18';
    case 19: return 's19';
    case 20: return 's20';
    case 21: return 's21';
    case 22: return 's22';
    case 23: return 's23';
    case 24: return 's24';
    case 25: return 's25';
    case 26: return 's26';
    case 27: return 's27';
    case 28: return 's28';
    case 29: return 's29';
    case 30: return 's30';
    case 31: return 's31';
    case 32: return 's32';
    case 33: return 's33';
    case 34: return 's34';
    case 35: return 's35';
    case 36: return 's36';
    case 37: return 's37';
    case 38: return 's38';
    case 39: return 's39';
    case 40: return 's40';
    case 41: return 's41';
    case 42: return 's42';
    case 43: return 's43';
    case 44: return 's44';
    case 45: return 's45';
    case 46: return 's46';
    case 47: return 's47';
    case 48: return 's48';
    case 49: return 's49';
    case 50: return 's50';
    case 51: return 's51';
    case 52: return 's52';
    case 53: return 's53';
    case 54: return 's54';
    case 55: return 's55';
    case 56: return 's56';
    case 57: return 's57';
    case 58: return 's58';
    case 59: return 's59';
    case 60: return 's60';
    case 61: return 's61';
    case 62: return 's62';
    case 63: return 's63';
    case 64: return 's64';
    case 65: return 's65';
    case 66: return 's66';
    case 67: return 's67';
    case 68: return 's68';
    case 69: return 's69';
    case 70: return 's70';
    case 71: return 's71';
    case 72: return 's72';
    case 73: return 's73';
    case 74: return 's74';
    case 75: return 's75';
    case 76: return 's76';
    case 77: return 's77';
    case 78: return 's78';
    case 79: return 's79';
    case 80: return 's80';
    case 81: return 's81';
    case 82: return 's82';
    case 83: return 's83';
    case 84: return 's84';
    case 85: return 's85';
    case 86: return 's86';
    case 87: return 's87';
    case 88: return 's88';
    case 89: return 's89';
    case 90: return 's90';
    case 91: return 's91';
    case 92: return 's92';
    case 93: return 's93';
    case 94: return 's94';
    case 95: return 's95';
    case 96: return 's96';
    case 97: return 's97';
    case 98: return 's98';
    case 99: return 's99';
    case 100: return 's100';
    case 101: return 's101';
    case 102: return 's102';
    case 103: return 's103';
    case 104: return 's104';
    case 105: return 's105';
    case 106: return 's106';
    case 107: return 's107';
    case 108: return 's108';
    case 109: return 's109';
    case 110: return 's110';
    case 111: return 's111';
    case 112: return 's112';
    case 113: return 's113';
    case 114: return 's114';
    case 115: return 's115';
    case 116: return 's116';
    case 117: return 's117';
    case 118: return 's118';
    case 119: return 's119';
    case 120: return 's120';
    case 121: return 's121';
    case 122: return 's122';
    case 123: return 's123';
    case 124: return 's124';
    case 125: return 's125';
    case 126: return 's126';
    case 127: return 's127';
    case 128: return 's128';
    case 129: return 's129';
    case 130: return 's130';
    case 131: return 's131';
    case 132: return 's132';
    case 133: return 's133';
    case 134: return 's134';
    case 135: return 's135';
    case 136: return 's136';
    case 137: return 's137';
    case 138: return 's138';
    case 139: return 's139';
    case 140: return 's140';
    case 141: return 's141';
    case 142: return 's142';
    case 143: return 's143';
    case 144: return 's144';
    case 145: return 's145';
    case 146: return 's146';
    case 147: return 's147';
    case 148: return 's148';
    case 149: return 's149';
    case 150: return 's150';
    case 151: return 's151';
    case 152: return 's152';
    case 153: return 's153';
    case 154: return 's154';
    case 155: return 's155';
    case 156: return 's156';
    case 157: return 's157';
    case 158: return 's158';
    case 159: return 's159';
    case 160: return 's160';
    case 161: return 's161';
    case 162: return 's162';
    case 163: return 's163';
    case 164: return 's164';
    case 165: return 's165';
    case 166: return 's166';
    case 167: return 's167';
    case 168: return 's168';
    case 169: return 's169';
    case 170: return 's170';
    case 171: return 's171';
    case 172: return 's172';
    case 173: return 's173';
    case 174: return 's174';
    case 175: return 's175';
    case 176: return 's176';
    case 177: return 's177';
    case 178: return 's178';
    case 179: return 's179';
    case 180: return 's180';
    case 181: return 's181';
    case 182: return 's182';
    case 183: return 's183';
    case 184: return 's184';
    case 185: return 's185';
    case 186: return 's186';
    case 187: return 's187';
    case 188: return 's188';
    case 189: return 's189';
    case 190: return 's190';
    case 191: return 's191';
    case 192: return 's192';
    case 193: return 's193';
    case 194: return 's194';
    case 195: return 's195';
    case 196: return 's196';
    case 197: return 's197';
    case 198: return 's198';
    case 199: return 's199';
    case 200: return 's200';
    case 201: return 's201';
    case 202: return 's202';
    case 203: return 's203';
    case 204: return 's204';
    case 205: return 's205';
    case 206: return 's206';
    case 207: return 's207';
    case 208: return 's208';
    case 209: return 's209';
    case 210: return 's210';
    case 211: return 's211';
    case 212: return 's212';
    case 213: return 's213';
    case 214: return 's214';
    case 215: return 's215';
    case 216: return 's216';
    case 217: return 's217';
    case 218: return 's218';
    case 219: return 's219';
    case 220: return 's220';
    case 221: return 's221';
    case 222: return 's222';
    case 223: return 's223';
    case 224: return 's224';
    case 225: return 's225';
    case 226: return 's226';
    case 227: return 's227';
    case 228: return 's228';
    case 229: return 's229';
    case 230: return 's230';
    case 231: return 's231';
    case 232: return 's232';
    case 233: return 's233';
    case 234: return 's234';
    case 235: return 's235';
    case 236: return 's236';
    case 237: return 's237';
    case 238: return 's238';
    case 239: return 's239';
    case 240: return 's240';
    case 241: return 's241';
    case 242: return 's242';
    case 243: return 's243';
    case 244: return 's244';
    case 245: return 's245';
    case 246: return 's246';
    case 247: return 's247';
    case 248: return 's248';
    case 249: return 's249';
    case 250: return 's250';
    case 251: return 's251';
    case 252: return 's252';
    case 253: return 's253';
    case 254: return 's254';
    case 255: return 's255';
    case 256: return 's256';
    case 257: return 's257';
    case 258: return 's258';
    case 259: return 's259';
    case 260: return 's260';
    case 261: return 's261';
    case 262: return 's262';
    case 263: return 's263';
    case 264: return 's264';
    case 265: return 's265';
    case 266: return 's266';
    case 267: return 's267';
    case 268: return 's268';
    case 269: return 's269';
    case 270: return 's270';
    case 271: return 's271';
    case 272: return 's272';
    case 273: return 's273';
    case 274: return 's274';
    case 275: return 's275';
    case 276: return 's276';
    case 277: return 's277';
    case 278: return 's278';
    case 279: return 's279';
    case 280: return 's280';
    case 281: return 's281';
    case 282: return 's282';
    case 283: return 's283';
    case 284: return 's284';
    case 285: return 's285';
    case 286: return 's286';
    case 287: return 's287';
    case 288: return 's288';
    case 289: return 's289';
    case 290: return 's290';
    case 291: return 's291';
    case 292: return 's292';
    case 293: return 's293';
    case 294: return 's294';
    case 295: return 's295';
    case 296: return 's296';
    case 297: return 's297';
    case 298: return 's298';
    case 299: return 's299';
    default: return 'd';
  }
};
console.log(sw(0), sw(299), sw(300));
const list = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 512, 513, 514, 515, 516, 517, 518, 519, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530, 531, 532, 533, 534, 535, 536, 537, 538, 539, 540, 541, 542, 543, 544, 545, 546, 547, 548, 549, 550, 551, 552, 553, 554, 555, 556, 557, 558, 559, 560, 561, 562, 563, 564, 565, 566, 567, 568, 569, 570, 571, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 590, 591, 592, 593, 594, 595, 596, 597, 598, 599, 600, 601, 602, 603, 604, 605, 606, 607, 608, 609, 610, 611, 612, 613, 614, 615, 616, 617, 618, 619, 620, 621, 622, 623, 624, 625, 626, 627, 628, 629, 630, 631, 632, 633, 634, 635, 636, 637, 638, 639, 640, 641, 642, 643, 644, 645, 646, 647, 648, 649, 650, 651, 652, 653, 654, 655, 656, 657, 658, 659, 660, 661, 662, 663, 664, 665, 666, 667, 668, 669, 670, 671, 672, 673, 674, 675, 676, 677, 678, 679, 680, 681, 682, 683, 684, 685, 686, 687, 688, 689, 690, 691, 692, 693, 694, 695, 696, 697, 698, 699, 700, 701, 702, 703, 704, 705, 706, 707, 708, 709, 710, 711, 712, 713, 714, 715, 716, 717, 718, 719, 720, 721, 722, 723, 724, 725, 726, 727, 728, 729, 730, 731, 732, 733, 734, 735, 736, 737, 738, 739, 740, 741, 742, 743, 744, 745, 746, 747, 748, 749, 750, 751, 752, 753, 754, 755, 756, 757, 758, 759, 760, 761, 762, 763, 764, 765, 766, 767, 768, 769, 770, 771, 772, 773, 774, 775, 776, 777, 778, 779, 780, 781, 782, 783, 784, 785, 786, 787, 788, 789, 790, 791, 792, 793, 794, 795, 796, 797, 798, 799, 800, 801, 802, 803, 804, 805, 806, 807, 808, 809, 810, 811, 812, 813, 814, 815, 816, 817, 818, 819, 820, 821, 822, 823, 824, 825, 826, 827, 828, 829, 830, 831, 832, 833, 834, 835, 836, 837, 838, 839, 840, 841, 842, 843, 844, 845, 846, 847, 848, 849, 850, 851, 852, 853, 854, 855, 856, 857, 858, 859, 860, 861, 862, 863, 864, 865, 866, 867, 868, 869, 870, 871, 872, 873, 874, 875, 876, 877, 878, 879, 880, 881, 882, 883, 884, 885, 886, 887, 888, 889, 890, 891, 892, 893, 894, 895, 896, 897, 898, 899, 900, 901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 911, 912, 913, 914, 915, 916, 917, 918, 919, 920, 921, 922, 923, 924, 925, 926, 927, 928, 929, 930, 931, 932, 933, 934, 935, 936, 937, 938, 939, 940, 941, 942, 943, 944, 945, 946, 947, 948, 949, 950, 951, 952, 953, 954, 955, 956, 957, 958, 959, 960, 961, 962, 963, 964, 965, 966, 967, 968, 969, 970, 971, 972, 973, 974, 975, 976, 977, 978, 979, 980, 981, 982, 983, 984, 985, 986, 987, 988, 989, 990, 991, 992, 993, 994, 995, 996, 997, 998, 999, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1016, 1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032, 1033, 1034, 1035, 1036, 1037, 1038, 1039, 1040, 1041, 1042, 1043, 1044, 1045, 1046, 1047, 1048, 1049, 1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1060, 1061, 1062, 1063, 1064, 1065, 1066, 1067, 1068, 1069, 1070, 1071, 1072, 1073, 1074, 1075, 1076, 1077, 1078, 1079, 1080, 1081, 1082, 1083, 1084, 1085, 1086, 1087, 1088, 1089, 1090, 1091, 1092, 1093, 1094, 1095, 1096, 1097, 1098, 1099, 1100, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110, 1111, 1112, 1113, 1114, 1115, 1116, 1117, 1118, 1119, 1120, 1121, 1122, 1123, 1124, 1125, 1126, 1127, 1128, 1129, 1130, 1131, 1132, 1133, 1134, 1135, 1136, 1137, 1138, 1139, 1140, 1141, 1142, 1143, 1144, 1145, 1146, 1147, 1148, 1149, 1150, 1151, 1152, 1153, 1154, 1155, 1156, 1157, 1158, 1159, 1160, 1161, 1162, 1163, 1164, 1165, 1166, 1167, 1168, 1169, 1170, 1171, 1172, 1173, 1174, 1175, 1176, 1177, 1178, 1179, 1180, 1181, 1182, 1183, 1184, 1185, 1186, 1187, 1188, 1189, 1190, 1191, 1192, 1193, 1194, 1195, 1196, 1197, 1198, 1199, 1200, 1201, 1202, 1203, 1204, 1205, 1206, 1207, 1208, 1209, 1210, 1211, 1212, 1213, 1214, 1215, 1216, 1217, 1218, 1219, 1220, 1221, 1222, 1223, 1224, 1225, 1226, 1227, 1228, 1229, 1230, 1231, 1232, 1233, 1234, 1235, 1236, 1237, 1238, 1239, 1240, 1241, 1242, 1243, 1244, 1245, 1246, 1247, 1248, 1249, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 1259, 1260, 1261, 1262, 1263, 1264, 1265, 1266, 1267, 1268, 1269, 1270, 1271, 1272, 1273, 1274, 1275, 1276, 1277, 1278, 1279, 1280, 1281, 1282, 1283, 1284, 1285, 1286, 1287, 1288, 1289, 1290, 1291, 1292, 1293, 1294, 1295, 1296, 1297, 1298, 1299, 1300, 1301, 1302, 1303, 1304, 1305, 1306, 1307, 1308, 1309, 1310, 1311, 1312, 1313, 1314, 1315, 1316, 1317, 1318, 1319, 1320, 1321, 1322, 1323, 1324, 1325, 1326, 1327, 1328, 1329, 1330, 1331, 1332, 1333, 1334, 1335, 1336, 1337, 1338, 1339, 1340, 1341, 1342, 1343, 1344, 1345, 1346, 1347, 1348, 1349, 1350, 1351, 1352, 1353, 1354, 1355, 1356, 1357, 1358, 1359, 1360, 1361, 1362, 1363, 1364, 1365, 1366, 1367, 1368, 1369, 1370, 1371, 1372, 1373, 1374, 1375, 1376, 1377, 1378, 1379, 1380, 1381, 1382, 1383, 1384, 1385, 1386, 1387, 1388, 1389, 1390, 1391, 1392, 1393, 1394, 1395, 1396, 1397, 1398, 1399, 1400, 1401, 1402, 1403, 1404, 1405, 1406, 1407, 1408, 1409, 1410, 1411, 1412, 1413, 1414, 1415, 1416, 1417, 1418, 1419, 1420, 1421, 1422, 1423, 1424, 1425, 1426, 1427, 1428, 1429, 1430, 1431, 1432, 1433, 1434, 1435, 1436, 1437, 1438, 1439, 1440, 1441, 1442, 1443, 1444, 1445, 1446, 1447, 1448, 1449, 1450, 1451, 1452, 1453, 1454, 1455, 1456, 1457, 1458, 1459, 1460, 1461, 1462, 1463, 1464, 1465, 1466, 1467, 1468, 1469, 1470, 1471, 1472, 1473, 1474, 1475, 1476, 1477, 1478, 1479, 1480, 1481, 1482, 1483, 1484, 1485, 1486, 1487, 1488, 1489, 1490, 1491, 1492, 1493, 1494, 1495, 1496, 1497, 1498, 1499, 1500, 1501, 1502, 1503, 1504, 1505, 1506, 1507, 1508, 1509, 1510, 1511, 1512, 1513, 1514, 1515, 1516, 1517, 1518, 1519, 1520, 1521, 1522, 1523, 1524, 1525, 1526, 1527, 1528, 1529, 1530, 1531, 1532, 1533, 1534, 1535, 1536, 1537, 1538, 1539, 1540, 1541, 1542, 1543, 1544, 1545, 1546, 1547, 1548, 1549, 1550, 1551, 1552, 1553, 1554, 1555, 1556, 1557, 1558, 1559, 1560, 1561, 1562, 1563, 1564, 1565, 1566, 1567, 1568, 1569, 1570, 1571, 1572, 1573, 1574, 1575, 1576, 1577, 1578, 1579, 1580, 1581, 1582, 1583, 1584, 1585, 1586, 1587, 1588, 1589, 1590, 1591, 1592, 1593, 1594, 1595, 1596, 1597, 1598, 1599, 1600, 1601, 1602, 1603, 1604, 1605, 1606, 1607, 1608, 1609, 1610, 1611, 1612, 1613, 1614, 1615, 1616, 1617, 1618, 1619, 1620, 1621, 1622, 1623, 1624, 1625, 1626, 1627, 1628, 1629, 1630, 1631, 1632, 1633, 1634, 1635, 1636, 1637, 1638, 1639, 1640, 1641, 1642, 1643, 1644, 1645, 1646, 1647, 1648, 1649, 1650, 1651, 1652, 1653, 1654, 1655, 1656, 1657, 1658, 1659, 1660, 1661, 1662, 1663, 1664, 1665, 1666, 1667, 1668, 1669, 1670, 1671, 1672, 1673, 1674, 1675, 1676, 1677, 1678, 1679, 1680, 1681, 1682, 1683, 1684, 1685, 1686, 1687, 1688, 1689, 1690, 1691, 1692, 1693, 1694, 1695, 1696, 1697, 1698, 1699, 1700, 1701, 1702, 1703, 1704, 1705, 1706, 1707, 1708, 1709, 1710, 1711, 1712, 1713, 1714, 1715, 1716, 1717, 1718, 1719, 1720, 1721, 1722, 1723, 1724, 1725, 1726, 1727, 1728, 1729, 1730, 1731, 1732, 1733, 1734, 1735, 1736, 1737, 1738, 1739, 1740, 1741, 1742, 1743, 1744, 1745, 1746, 1747, 1748, 1749, 1750, 1751, 1752, 1753, 1754, 1755, 1756, 1757, 1758, 1759, 1760, 1761, 1762, 1763, 1764, 1765, 1766, 1767, 1768, 1769, 1770, 1771, 1772, 1773, 1774, 1775, 1776, 1777, 1778, 1779, 1780, 1781, 1782, 1783, 1784, 1785, 1786, 1787, 1788, 1789, 1790, 1791, 1792, 1793, 1794, 1795, 1796, 1797, 1798, 1799, 1800, 1801, 1802, 1803, 1804, 1805, 1806, 1807, 1808, 1809, 1810, 1811, 1812, 1813, 1814, 1815, 1816, 1817, 1818, 1819, 1820, 1821, 1822, 1823, 1824, 1825, 1826, 1827, 1828, 1829, 1830, 1831, 1832, 1833, 1834, 1835, 1836, 1837, 1838, 1839, 1840, 1841, 1842, 1843, 1844, 1845, 1846, 1847, 1848, 1849, 1850, 1851, 1852, 1853, 1854, 1855, 1856, 1857, 1858, 1859, 1860, 1861, 1862, 1863, 1864, 1865, 1866, 1867, 1868, 1869, 1870, 1871, 1872, 1873, 1874, 1875, 1876, 1877, 1878, 1879, 1880, 1881, 1882, 1883, 1884, 1885, 1886, 1887, 1888, 1889, 1890, 1891, 1892, 1893, 1894, 1895, 1896, 1897, 1898, 1899, 1900, 1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908, 1909, 1910, 1911, 1912, 1913, 1914, 1915, 1916, 1917, 1918, 1919, 1920, 1921, 1922, 1923, 1924, 1925, 1926, 1927, 1928, 1929, 1930, 1931, 1932, 1933, 1934, 1935, 1936, 1937, 1938, 1939, 1940, 1941, 1942, 1943, 1944, 1945, 1946, 1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962, 1963, 1964, 1965, 1966, 1967, 1968, 1969, 1970, 1971, 1972, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1980, 1981, 1982, 1983, 1984, 1985, 1986, 1987, 1988, 1989, 1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037, 2038, 2039, 2040, 2041, 2042, 2043, 2044, 2045, 2046, 2047, 2048, 2049, 2050, 2051, 2052, 2053, 2054, 2055, 2056, 2057, 2058, 2059, 2060, 2061, 2062, 2063, 2064, 2065, 2066, 2067, 2068, 2069, 2070, 2071, 2072, 2073, 2074, 2075, 2076, 2077, 2078, 2079, 2080, 2081, 2082, 2083, 2084, 2085, 2086, 2087, 2088, 2089, 2090, 2091, 2092, 2093, 2094, 2095, 2096, 2097, 2098, 2099];
console.log(list.length, list[1024], list.reduce((a, b) => a + b));
const record = { k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, k9: 9, k10: 10, k11: 11, k12: 12, k13: 13, k14: 14, k15: 15, k16: 16, k17: 17, k18: 18, k19: 19, k20: 20, k21: 21, k22: 22, k23: 23, k24: 24, k25: 25, k26: 26, k27: 27, k28: 28, k29: 29, k30: 30, k31: 31, k32: 32, k33: 33, k34: 34, k35: 35, k36: 36, k37: 37, k38: 38, k39: 39, k40: 40, k41: 41, k42: 42, k43: 43, k44: 44, k45: 45, k46: 46, k47: 47, k48: 48, k49: 49, k50: 50, k51: 51, k52: 52, k53: 53, k54: 54, k55: 55, k56: 56, k57: 57, k58: 58, k59: 59, k60: 60, k61: 61, k62: 62, k63: 63, k64: 64, k65: 65, k66: 66, k67: 67, k68: 68, k69: 69, k70: 70, k71: 71, k72: 72, k73: 73, k74: 74, k75: 75, k76: 76, k77: 77, k78: 78, k79: 79, k80: 80, k81: 81, k82: 82, k83: 83, k84: 84, k85: 85, k86: 86, k87: 87, k88: 88, k89: 89, k90: 90, k91: 91, k92: 92, k93: 93, k94: 94, k95: 95, k96: 96, k97: 97, k98: 98, k99: 99, k100: 100, k101: 101, k102: 102, k103: 103, k104: 104, k105: 105, k106: 106, k107: 107, k108: 108, k109: 109, k110: 110, k111: 111, k112: 112, k113: 113, k114: 114, k115: 115, k116: 116, k117: 117, k118: 118, k119: 119, k120: 120, k121: 121, k122: 122, k123: 123, k124: 124, k125: 125, k126: 126, k127: 127, k128: 128, k129: 129, k130: 130, k131: 131, k132: 132, k133: 133, k134: 134, k135: 135, k136: 136, k137: 137, k138: 138, k139: 139, k140: 140, k141: 141, k142: 142, k143: 143, k144: 144, k145: 145, k146: 146, k147: 147, k148: 148, k149: 149, k150: 150, k151: 151, k152: 152, k153: 153, k154: 154, k155: 155, k156: 156, k157: 157, k158: 158, k159: 159, k160: 160, k161: 161, k162: 162, k163: 163, k164: 164, k165: 165, k166: 166, k167: 167, k168: 168, k169: 169, k170: 170, k171: 171, k172: 172, k173: 173, k174: 174, k175: 175, k176: 176, k177: 177, k178: 178, k179: 179, k180: 180, k181: 181, k182: 182, k183: 183, k184: 184, k185: 185, k186: 186, k187: 187, k188: 188, k189: 189, k190: 190, k191: 191, k192: 192, k193: 193, k194: 194, k195: 195, k196: 196, k197: 197, k198: 198, k199: 199, k200: 200, k201: 201, k202: 202, k203: 203, k204: 204, k205: 205, k206: 206, k207: 207, k208: 208, k209: 209, k210: 210, k211: 211, k212: 212, k213: 213, k214: 214, k215: 215, k216: 216, k217: 217, k218: 218, k219: 219, k220: 220, k221: 221, k222: 222, k223: 223, k224: 224, k225: 225, k226: 226, k227: 227, k228: 228, k229: 229, k230: 230, k231: 231, k232: 232, k233: 233, k234: 234, k235: 235, k236: 236, k237: 237, k238: 238, k239: 239, k240: 240, k241: 241, k242: 242, k243: 243, k244: 244, k245: 245, k246: 246, k247: 247, k248: 248, k249: 249, k250: 250, k251: 251, k252: 252, k253: 253, k254: 254, k255: 255, k256: 256, k257: 257, k258: 258, k259: 259, k260: 260, k261: 261, k262: 262, k263: 263, k264: 264, k265: 265, k266: 266, k267: 267, k268: 268, k269: 269, k270: 270, k271: 271, k272: 272, k273: 273, k274: 274, k275: 275, k276: 276, k277: 277, k278: 278, k279: 279, k280: 280, k281: 281, k282: 282, k283: 283, k284: 284, k285: 285, k286: 286, k287: 287, k288: 288, k289: 289, k290: 290, k291: 291, k292: 292, k293: 293, k294: 294, k295: 295, k296: 296, k297: 297, k298: 298, k299: 299, k300: 300, k301: 301, k302: 302, k303: 303, k304: 304, k305: 305, k306: 306, k307: 307, k308: 308, k309: 309, k310: 310, k311: 311, k312: 312, k313: 313, k314: 314, k315: 315, k316: 316, k317: 317, k318: 318, k319: 319, k320: 320, k321: 321, k322: 322, k323: 323, k324: 324, k325: 325, k326: 326, k327: 327, k328: 328, k329: 329, k330: 330, k331: 331, k332: 332, k333: 333, k334: 334, k335: 335, k336: 336, k337: 337, k338: 338, k339: 339, k340: 340, k341: 341, k342: 342, k343: 343, k344: 344, k345: 345, k346: 346, k347: 347, k348: 348, k349: 349, k350: 350, k351: 351, k352: 352, k353: 353, k354: 354, k355: 355, k356: 356, k357: 357, k358: 358, k359: 359, k360: 360, k361: 361, k362: 362, k363: 363, k364: 364, k365: 365, k366: 366, k367: 367, k368: 368, k369: 369, k370: 370, k371: 371, k372: 372, k373: 373, k374: 374, k375: 375, k376: 376, k377: 377, k378: 378, k379: 379, k380: 380, k381: 381, k382: 382, k383: 383, k384: 384, k385: 385, k386: 386, k387: 387, k388: 388, k389: 389, k390: 390, k391: 391, k392: 392, k393: 393, k394: 394, k395: 395, k396: 396, k397: 397, k398: 398, k399: 399, k400: 400, k401: 401, k402: 402, k403: 403, k404: 404, k405: 405, k406: 406, k407: 407, k408: 408, k409: 409, k410: 410, k411: 411, k412: 412, k413: 413, k414: 414, k415: 415, k416: 416, k417: 417, k418: 418, k419: 419, k420: 420, k421: 421, k422: 422, k423: 423, k424: 424, k425: 425, k426: 426, k427: 427, k428: 428, k429: 429, k430: 430, k431: 431, k432: 432, k433: 433, k434: 434, k435: 435, k436: 436, k437: 437, k438: 438, k439: 439, k440: 440, k441: 441, k442: 442, k443: 443, k444: 444, k445: 445, k446: 446, k447: 447, k448: 448, k449: 449, k450: 450, k451: 451, k452: 452, k453: 453, k454: 454, k455: 455, k456: 456, k457: 457, k458: 458, k459: 459, k460: 460, k461: 461, k462: 462, k463: 463, k464: 464, k465: 465, k466: 466, k467: 467, k468: 468, k469: 469, k470: 470, k471: 471, k472: 472, k473: 473, k474: 474, k475: 475, k476: 476, k477: 477, k478: 478, k479: 479, k480: 480, k481: 481, k482: 482, k483: 483, k484: 484, k485: 485, k486: 486, k487: 487, k488: 488, k489: 489, k490: 490, k491: 491, k492: 492, k493: 493, k494: 494, k495: 495, k496: 496, k497: 497, k498: 498, k499: 499, k500: 500, k501: 501, k502: 502, k503: 503, k504: 504, k505: 505, k506: 506, k507: 507, k508: 508, k509: 509, k510: 510, k511: 511, k512: 512, k513: 513, k514: 514, k515: 515, k516: 516, k517: 517, k518: 518, k519: 519, k520: 520, k521: 521, k522: 522, k523: 523, k524: 524, k525: 525, k526: 526, k527: 527, k528: 528, k529: 529, k530: 530, k531: 531, k532: 532, k533: 533, k534: 534, k535: 535, k536: 536, k537: 537, k538: 538, k539: 539, k540: 540, k541: 541, k542: 542, k543: 543, k544: 544, k545: 545, k546: 546, k547: 547, k548: 548, k549: 549, k550: 550, k551: 551, k552: 552, k553: 553, k554: 554, k555: 555, k556: 556, k557: 557, k558: 558, k559: 559, k560: 560, k561: 561, k562: 562, k563: 563, k564: 564, k565: 565, k566: 566, k567: 567, k568: 568, k569: 569, k570: 570, k571: 571, k572: 572, k573: 573, k574: 574, k575: 575, k576: 576, k577: 577, k578: 578, k579: 579, k580: 580, k581: 581, k582: 582, k583: 583, k584: 584, k585: 585, k586: 586, k587: 587, k588: 588, k589: 589, k590: 590, k591: 591, k592: 592, k593: 593, k594: 594, k595: 595, k596: 596, k597: 597, k598: 598, k599: 599, k600: 600, k601: 601, k602: 602, k603: 603, k604: 604, k605: 605, k606: 606, k607: 607, k608: 608, k609: 609, k610: 610, k611: 611, k612: 612, k613: 613, k614: 614, k615: 615, k616: 616, k617: 617, k618: 618, k619: 619, k620: 620, k621: 621, k622: 622, k623: 623, k624: 624, k625: 625, k626: 626, k627: 627, k628: 628, k629: 629, k630: 630, k631: 631, k632: 632, k633: 633, k634: 634, k635: 635, k636: 636, k637: 637, k638: 638, k639: 639, k640: 640, k641: 641, k642: 642, k643: 643, k644: 644, k645: 645, k646: 646, k647: 647, k648: 648, k649: 649, k650: 650, k651: 651, k652: 652, k653: 653, k654: 654, k655: 655, k656: 656, k657: 657, k658: 658, k659: 659, k660: 660, k661: 661, k662: 662, k663: 663, k664: 664, k665: 665, k666: 666, k667: 667, k668: 668, k669: 669, k670: 670, k671: 671, k672: 672, k673: 673, k674: 674, k675: 675, k676: 676, k677: 677, k678: 678, k679: 679, k680: 680, k681: 681, k682: 682, k683: 683, k684: 684, k685: 685, k686: 686, k687: 687, k688: 688, k689: 689, k690: 690, k691: 691, k692: 692, k693: 693, k694: 694, k695: 695, k696: 696, k697: 697, k698: 698, k699: 699, k700: 700, k701: 701, k702: 702, k703: 703, k704: 704, k705: 705, k706: 706, k707: 707, k708: 708, k709: 709, k710: 710, k711: 711, k712: 712, k713: 713, k714: 714, k715: 715, k716: 716, k717: 717, k718: 718, k719: 719, k720: 720, k721: 721, k722: 722, k723: 723, k724: 724, k725: 725, k726: 726, k727: 727, k728: 728, k729: 729, k730: 730, k731: 731, k732: 732, k733: 733, k734: 734, k735: 735, k736: 736, k737: 737, k738: 738, k739: 739, k740: 740, k741: 741, k742: 742, k743: 743, k744: 744, k745: 745, k746: 746, k747: 747, k748: 748, k749: 749, k750: 750, k751: 751, k752: 752, k753: 753, k754: 754, k755: 755, k756: 756, k757: 757, k758: 758, k759: 759, k760: 760, k761: 761, k762: 762, k763: 763, k764: 764, k765: 765, k766: 766, k767: 767, k768: 768, k769: 769, k770: 770, k771: 771, k772: 772, k773: 773, k774: 774, k775: 775, k776: 776, k777: 777, k778: 778, k779: 779, k780: 780, k781: 781, k782: 782, k783: 783, k784: 784, k785: 785, k786: 786, k787: 787, k788: 788, k789: 789, k790: 790, k791: 791, k792: 792, k793: 793, k794: 794, k795: 795, k796: 796, k797: 797, k798: 798, k799: 799, k800: 800, k801: 801, k802: 802, k803: 803, k804: 804, k805: 805, k806: 806, k807: 807, k808: 808, k809: 809, k810: 810, k811: 811, k812: 812, k813: 813, k814: 814, k815: 815, k816: 816, k817: 817, k818: 818, k819: 819, k820: 820, k821: 821, k822: 822, k823: 823, k824: 824, k825: 825, k826: 826, k827: 827, k828: 828, k829: 829, k830: 830, k831: 831, k832: 832, k833: 833, k834: 834, k835: 835, k836: 836, k837: 837, k838: 838, k839: 839, k840: 840, k841: 841, k842: 842, k843: 843, k844: 844, k845: 845, k846: 846, k847: 847, k848: 848, k849: 849, k850: 850, k851: 851, k852: 852, k853: 853, k854: 854, k855: 855, k856: 856, k857: 857, k858: 858, k859: 859, k860: 860, k861: 861, k862: 862, k863: 863, k864: 864, k865: 865, k866: 866, k867: 867, k868: 868, k869: 869, k870: 870, k871: 871, k872: 872, k873: 873, k874: 874, k875: 875, k876: 876, k877: 877, k878: 878, k879: 879, k880: 880, k881: 881, k882: 882, k883: 883, k884: 884, k885: 885, k886: 886, k887: 887, k888: 888, k889: 889, k890: 890, k891: 891, k892: 892, k893: 893, k894: 894, k895: 895, k896: 896, k897: 897, k898: 898, k899: 899, k900: 900, k901: 901, k902: 902, k903: 903, k904: 904, k905: 905, k906: 906, k907: 907, k908: 908, k909: 909, k910: 910, k911: 911, k912: 912, k913: 913, k914: 914, k915: 915, k916: 916, k917: 917, k918: 918, k919: 919, k920: 920, k921: 921, k922: 922, k923: 923, k924: 924, k925: 925, k926: 926, k927: 927, k928: 928, k929: 929, k930: 930, k931: 931, k932: 932, k933: 933, k934: 934, k935: 935, k936: 936, k937: 937, k938: 938, k939: 939, k940: 940, k941: 941, k942: 942, k943: 943, k944: 944, k945: 945, k946: 946, k947: 947, k948: 948, k949: 949, k950: 950, k951: 951, k952: 952, k953: 953, k954: 954, k955: 955, k956: 956, k957: 957, k958: 958, k959: 959, k960: 960, k961: 961, k962: 962, k963: 963, k964: 964, k965: 965, k966: 966, k967: 967, k968: 968, k969: 969, k970: 970, k971: 971, k972: 972, k973: 973, k974: 974, k975: 975, k976: 976, k977: 977, k978: 978, k979: 979, k980: 980, k981: 981, k982: 982, k983: 983, k984: 984, k985: 985, k986: 986, k987: 987, k988: 988, k989: 989, k990: 990, k991: 991, k992: 992, k993: 993, k994: 994, k995: 995, k996: 996, k997: 997, k998: 998, k999: 999, k1000: 1000, k1001: 1001, k1002: 1002, k1003: 1003, k1004: 1004, k1005: 1005, k1006: 1006, k1007: 1007, k1008: 1008, k1009: 1009, k1010: 1010, k1011: 1011, k1012: 1012, k1013: 1013, k1014: 1014, k1015: 1015, k1016: 1016, k1017: 1017, k1018: 1018, k1019: 1019, k1020: 1020, k1021: 1021, k1022: 1022, k1023: 1023, k1024: 1024, k1025: 1025, k1026: 1026, k1027: 1027, k1028: 1028, k1029: 1029, k1030: 1030, k1031: 1031, k1032: 1032, k1033: 1033, k1034: 1034, k1035: 1035, k1036: 1036, k1037: 1037, k1038: 1038, k1039: 1039, k1040: 1040, k1041: 1041, k1042: 1042, k1043: 1043, k1044: 1044, k1045: 1045, k1046: 1046, k1047: 1047, k1048: 1048, k1049: 1049, k1050: 1050, k1051: 1051, k1052: 1052, k1053: 1053, k1054: 1054, k1055: 1055, k1056: 1056, k1057: 1057, k1058: 1058, k1059: 1059, k1060: 1060, k1061: 1061, k1062: 1062, k1063: 1063, k1064: 1064, k1065: 1065, k1066: 1066, k1067: 1067, k1068: 1068, k1069: 1069, k1070: 1070, k1071: 1071, k1072: 1072, k1073: 1073, k1074: 1074, k1075: 1075, k1076: 1076, k1077: 1077, k1078: 1078, k1079: 1079, k1080: 1080, k1081: 1081, k1082: 1082, k1083: 1083, k1084: 1084, k1085: 1085, k1086: 1086, k1087: 1087, k1088: 1088, k1089: 1089, k1090: 1090, k1091: 1091, k1092: 1092, k1093: 1093, k1094: 1094, k1095: 1095, k1096: 1096, k1097: 1097, k1098: 1098, k1099: 1099 };
console.log(Object.keys(record).length, record.k1099);
const f = (p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53, p54, p55, p56, p57, p58, p59, p60, p61, p62, p63, p64, p65, p66, p67, p68, p69, p70, p71, p72, p73, p74, p75, p76, p77, p78, p79, p80, p81, p82, p83, p84, p85, p86, p87, p88, p89, p90, p91, p92, p93, p94, p95, p96, p97, p98, p99, p100, p101, p102, p103, p104, p105, p106, p107, p108, p109, p110, p111, p112, p113, p114, p115, p116, p117, p118, p119, p120, p121, p122, p123, p124, p125, p126, p127, p128, p129, p130, p131, p132, p133, p134, p135, p136, p137, p138, p139, p140, p141, p142, p143, p144, p145, p146, p147, p148, p149, p150, p151, p152, p153, p154, p155, p156, p157, p158, p159, p160, p161, p162, p163, p164, p165, p166, p167, p168, p169, p170, p171, p172, p173, p174, p175, p176, p177, p178, p179, p180, p181, p182, p183, p184, p185, p186, p187, p188, p189, p190, p191, p192, p193, p194, p195, p196, p197, p198, p199) => p0 + p199;
console.log(f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199), f.length);
console.log([[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['deep']]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]].flat(Infinity)[0], (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((('parens')))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))));
const curried = a0 => a1 => a2 => a3 => a4 => a5 => a6 => a7 => a8 => a9 => a10 => a11 => a12 => a13 => a14 => a15 => a16 => a17 => a18 => a19 => a20 => a21 => a22 => a23 => a24 => a25 => a26 => a27 => a28 => a29 => a30 => a31 => a32 => a33 => a34 => a35 => a36 => a37 => a38 => a39 => a40 => a41 => a42 => a43 => a44 => a45 => a46 => a47 => a48 => a49 => a50 => a51 => a52 => a53 => a54 => a55 => a56 => a57 => a58 => a59 => a0 + a59;
console.log(curried(0)(1)(2)(3)(4)(5)(6)(7)(8)(9)(10)(11)(12)(13)(14)(15)(16)(17)(18)(19)(20)(21)(22)(23)(24)(25)(26)(27)(28)(29)(30)(31)(32)(33)(34)(35)(36)(37)(38)(39)(40)(41)(42)(43)(44)(45)(46)(47)(48)(49)(50)(51)(52)(53)(54)(55)(56)(57)(58)(59));
let depth = 0;
{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{ depth = 100; }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) if (depth) console.log('nested ifs', depth);
console.log(`${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}${1}`.length, `a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${`a${'x'}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`}b`.length);
const xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = 'long name';
console.log(xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx);
let v = 0;
v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = v = 7;
console.log(v, !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!v, - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - v, typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof typeof v, (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499));
const m0 = 0;
const m1 = m0 + 1;
const m2 = m1 + 1;
const m3 = m2 + 1;
const m4 = m3 + 1;
const m5 = m4 + 1;
const m6 = m5 + 1;
const m7 = m6 + 1;
const m8 = m7 + 1;
const m9 = m8 + 1;
const m10 = m9 + 1;
const m11 = m10 + 1;
const m12 = m11 + 1;
const m13 = m12 + 1;
const m14 = m13 + 1;
const m15 = m14 + 1;
const m16 = m15 + 1;
const m17 = m16 + 1;
const m18 = m17 + 1;
const m19 = m18 + 1;
const m20 = m19 + 1;
const m21 = m20 + 1;
const m22 = m21 + 1;
const m23 = m22 + 1;
const m24 = m23 + 1;
const m25 = m24 + 1;
const m26 = m25 + 1;
const m27 = m26 + 1;
const m28 = m27 + 1;
const m29 = m28 + 1;
const m30 = m29 + 1;
const m31 = m30 + 1;
const m32 = m31 + 1;
const m33 = m32 + 1;
const m34 = m33 + 1;
const m35 = m34 + 1;
const m36 = m35 + 1;
const m37 = m36 + 1;
const m38 = m37 + 1;
const m39 = m38 + 1;
const m40 = m39 + 1;
const m41 = m40 + 1;
const m42 = m41 + 1;
const m43 = m42 + 1;
const m44 = m43 + 1;
const m45 = m44 + 1;
const m46 = m45 + 1;
const m47 = m46 + 1;
const m48 = m47 + 1;
const m49 = m48 + 1;
const m50 = m49 + 1;
const m51 = m50 + 1;
const m52 = m51 + 1;
const m53 = m52 + 1;
const m54 = m53 + 1;
const m55 = m54 + 1;
const m56 = m55 + 1;
const m57 = m56 + 1;
const m58 = m57 + 1;
const m59 = m58 + 1;
const m60 = m59 + 1;
const m61 = m60 + 1;
const m62 = m61 + 1;
const m63 = m62 + 1;
const m64 = m63 + 1;
const m65 = m64 + 1;
const m66 = m65 + 1;
const m67 = m66 + 1;
const m68 = m67 + 1;
const m69 = m68 + 1;
const m70 = m69 + 1;
const m71 = m70 + 1;
const m72 = m71 + 1;
const m73 = m72 + 1;
const m74 = m73 + 1;
const m75 = m74 + 1;
const m76 = m75 + 1;
const m77 = m76 + 1;
const m78 = m77 + 1;
const m79 = m78 + 1;
const m80 = m79 + 1;
const m81 = m80 + 1;
const m82 = m81 + 1;
const m83 = m82 + 1;
const m84 = m83 + 1;
const m85 = m84 + 1;
const m86 = m85 + 1;
const m87 = m86 + 1;
const m88 = m87 + 1;
const m89 = m88 + 1;
const m90 = m89 + 1;
const m91 = m90 + 1;
const m92 = m91 + 1;
const m93 = m92 + 1;
const m94 = m93 + 1;
const m95 = m94 + 1;
const m96 = m95 + 1;
const m97 = m96 + 1;
const m98 = m97 + 1;
const m99 = m98 + 1;
const m100 = m99 + 1;
const m101 = m100 + 1;
const m102 = m101 + 1;
const m103 = m102 + 1;
const m104 = m103 + 1;
const m105 = m104 + 1;
const m106 = m105 + 1;
const m107 = m106 + 1;
const m108 = m107 + 1;
const m109 = m108 + 1;
const m110 = m109 + 1;
const m111 = m110 + 1;
const m112 = m111 + 1;
const m113 = m112 + 1;
const m114 = m113 + 1;
const m115 = m114 + 1;
const m116 = m115 + 1;
const m117 = m116 + 1;
const m118 = m117 + 1;
const m119 = m118 + 1;
const m120 = m119 + 1;
const m121 = m120 + 1;
const m122 = m121 + 1;
const m123 = m122 + 1;
const m124 = m123 + 1;
const m125 = m124 + 1;
const m126 = m125 + 1;
const m127 = m126 + 1;
const m128 = m127 + 1;
const m129 = m128 + 1;
const m130 = m129 + 1;
const m131 = m130 + 1;
const m132 = m131 + 1;
const m133 = m132 + 1;
const m134 = m133 + 1;
const m135 = m134 + 1;
const m136 = m135 + 1;
const m137 = m136 + 1;
const m138 = m137 + 1;
const m139 = m138 + 1;
const m140 = m139 + 1;
const m141 = m140 + 1;
const m142 = m141 + 1;
const m143 = m142 + 1;
const m144 = m143 + 1;
const m145 = m144 + 1;
const m146 = m145 + 1;
const m147 = m146 + 1;
const m148 = m147 + 1;
const m149 = m148 + 1;
const m150 = m149 + 1;
const m151 = m150 + 1;
const m152 = m151 + 1;
const m153 = m152 + 1;
const m154 = m153 + 1;
const m155 = m154 + 1;
const m156 = m155 + 1;
const m157 = m156 + 1;
const m158 = m157 + 1;
const m159 = m158 + 1;
const m160 = m159 + 1;
const m161 = m160 + 1;
const m162 = m161 + 1;
const m163 = m162 + 1;
const m164 = m163 + 1;
const m165 = m164 + 1;
const m166 = m165 + 1;
const m167 = m166 + 1;
const m168 = m167 + 1;
const m169 = m168 + 1;
const m170 = m169 + 1;
const m171 = m170 + 1;
const m172 = m171 + 1;
const m173 = m172 + 1;
const m174 = m173 + 1;
const m175 = m174 + 1;
const m176 = m175 + 1;
const m177 = m176 + 1;
const m178 = m177 + 1;
const m179 = m178 + 1;
const m180 = m179 + 1;
const m181 = m180 + 1;
const m182 = m181 + 1;
const m183 = m182 + 1;
const m184 = m183 + 1;
const m185 = m184 + 1;
const m186 = m185 + 1;
const m187 = m186 + 1;
const m188 = m187 + 1;
const m189 = m188 + 1;
const m190 = m189 + 1;
const m191 = m190 + 1;
const m192 = m191 + 1;
const m193 = m192 + 1;
const m194 = m193 + 1;
const m195 = m194 + 1;
const m196 = m195 + 1;
const m197 = m196 + 1;
const m198 = m197 + 1;
const m199 = m198 + 1;
const m200 = m199 + 1;
const m201 = m200 + 1;
const m202 = m201 + 1;
const m203 = m202 + 1;
const m204 = m203 + 1;
const m205 = m204 + 1;
const m206 = m205 + 1;
const m207 = m206 + 1;
const m208 = m207 + 1;
const m209 = m208 + 1;
const m210 = m209 + 1;
const m211 = m210 + 1;
const m212 = m211 + 1;
const m213 = m212 + 1;
const m214 = m213 + 1;
const m215 = m214 + 1;
const m216 = m215 + 1;
const m217 = m216 + 1;
const m218 = m217 + 1;
const m219 = m218 + 1;
const m220 = m219 + 1;
const m221 = m220 + 1;
const m222 = m221 + 1;
const m223 = m222 + 1;
const m224 = m223 + 1;
const m225 = m224 + 1;
const m226 = m225 + 1;
const m227 = m226 + 1;
const m228 = m227 + 1;
const m229 = m228 + 1;
const m230 = m229 + 1;
const m231 = m230 + 1;
const m232 = m231 + 1;
const m233 = m232 + 1;
const m234 = m233 + 1;
const m235 = m234 + 1;
const m236 = m235 + 1;
const m237 = m236 + 1;
const m238 = m237 + 1;
const m239 = m238 + 1;
const m240 = m239 + 1;
const m241 = m240 + 1;
const m242 = m241 + 1;
const m243 = m242 + 1;
const m244 = m243 + 1;
const m245 = m244 + 1;
const m246 = m245 + 1;
const m247 = m246 + 1;
const m248 = m247 + 1;
const m249 = m248 + 1;
const m250 = m249 + 1;
const m251 = m250 + 1;
const m252 = m251 + 1;
const m253 = m252 + 1;
const m254 = m253 + 1;
const m255 = m254 + 1;
const m256 = m255 + 1;
const m257 = m256 + 1;
const m258 = m257 + 1;
const m259 = m258 + 1;
const m260 = m259 + 1;
const m261 = m260 + 1;
const m262 = m261 + 1;
const m263 = m262 + 1;
const m264 = m263 + 1;
const m265 = m264 + 1;
const m266 = m265 + 1;
const m267 = m266 + 1;
const m268 = m267 + 1;
const m269 = m268 + 1;
const m270 = m269 + 1;
const m271 = m270 + 1;
const m272 = m271 + 1;
const m273 = m272 + 1;
const m274 = m273 + 1;
const m275 = m274 + 1;
const m276 = m275 + 1;
const m277 = m276 + 1;
const m278 = m277 + 1;
const m279 = m278 + 1;
const m280 = m279 + 1;
const m281 = m280 + 1;
const m282 = m281 + 1;
const m283 = m282 + 1;
const m284 = m283 + 1;
const m285 = m284 + 1;
const m286 = m285 + 1;
const m287 = m286 + 1;
const m288 = m287 + 1;
const m289 = m288 + 1;
const m290 = m289 + 1;
const m291 = m290 + 1;
const m292 = m291 + 1;
const m293 = m292 + 1;
const m294 = m293 + 1;
const m295 = m294 + 1;
const m296 = m295 + 1;
const m297 = m296 + 1;
const m298 = m297 + 1;
const m299 = m298 + 1;
console.log(m299);
const fns = [(a) => a + 0, (a) => a + 1, (a) => a + 2, (a) => a + 3, (a) => a + 4, (a) => a + 5, (a) => a + 6, (a) => a + 7, (a) => a + 8, (a) => a + 9, (a) => a + 10, (a) => a + 11, (a) => a + 12, (a) => a + 13, (a) => a + 14, (a) => a + 15, (a) => a + 16, (a) => a + 17, (a) => a + 18, (a) => a + 19, (a) => a + 20, (a) => a + 21, (a) => a + 22, (a) => a + 23, (a) => a + 24, (a) => a + 25, (a) => a + 26, (a) => a + 27, (a) => a + 28, (a) => a + 29, (a) => a + 30, (a) => a + 31, (a) => a + 32, (a) => a + 33, (a) => a + 34, (a) => a + 35, (a) => a + 36, (a) => a + 37, (a) => a + 38, (a) => a + 39, (a) => a + 40, (a) => a + 41, (a) => a + 42, (a) => a + 43, (a) => a + 44, (a) => a + 45, (a) => a + 46, (a) => a + 47, (a) => a + 48, (a) => a + 49, (a) => a + 50, (a) => a + 51, (a) => a + 52, (a) => a + 53, (a) => a + 54, (a) => a + 55, (a) => a + 56, (a) => a + 57, (a) => a + 58, (a) => a + 59, (a) => a + 60, (a) => a + 61, (a) => a + 62, (a) => a + 63, (a) => a + 64, (a) => a + 65, (a) => a + 66, (a) => a + 67, (a) => a + 68, (a) => a + 69, (a) => a + 70, (a) => a + 71, (a) => a + 72, (a) => a + 73, (a) => a + 74, (a) => a + 75, (a) => a + 76, (a) => a + 77, (a) => a + 78, (a) => a + 79, (a) => a + 80, (a) => a + 81, (a) => a + 82, (a) => a + 83, (a) => a + 84, (a) => a + 85, (a) => a + 86, (a) => a + 87, (a) => a + 88, (a) => a + 89, (a) => a + 90, (a) => a + 91, (a) => a + 92, (a) => a + 93, (a) => a + 94, (a) => a + 95, (a) => a + 96, (a) => a + 97, (a) => a + 98, (a) => a + 99, (a) => a + 100, (a) => a + 101, (a) => a + 102, (a) => a + 103, (a) => a + 104, (a) => a + 105, (a) => a + 106, (a) => a + 107, (a) => a + 108, (a) => a + 109, (a) => a + 110, (a) => a + 111, (a) => a + 112, (a) => a + 113, (a) => a + 114, (a) => a + 115, (a) => a + 116, (a) => a + 117, (a) => a + 118, (a) => a + 119, (a) => a + 120, (a) => a + 121, (a) => a + 122, (a) => a + 123, (a) => a + 124, (a) => a + 125, (a) => a + 126, (a) => a + 127, (a) => a + 128, (a) => a + 129, (a) => a + 130, (a) => a + 131, (a) => a + 132, (a) => a + 133, (a) => a + 134, (a) => a + 135, (a) => a + 136, (a) => a + 137, (a) => a + 138, (a) => a + 139, (a) => a + 140, (a) => a + 141, (a) => a + 142, (a) => a + 143, (a) => a + 144, (a) => a + 145, (a) => a + 146, (a) => a + 147, (a) => a + 148, (a) => a + 149, (a) => a + 150, (a) => a + 151, (a) => a + 152, (a) => a + 153, (a) => a + 154, (a) => a + 155, (a) => a + 156, (a) => a + 157, (a) => a + 158, (a) => a + 159, (a) => a + 160, (a) => a + 161, (a) => a + 162, (a) => a + 163, (a) => a + 164, (a) => a + 165, (a) => a + 166, (a) => a + 167, (a) => a + 168, (a) => a + 169, (a) => a + 170, (a) => a + 171, (a) => a + 172, (a) => a + 173, (a) => a + 174, (a) => a + 175, (a) => a + 176, (a) => a + 177, (a) => a + 178, (a) => a + 179, (a) => a + 180, (a) => a + 181, (a) => a + 182, (a) => a + 183, (a) => a + 184, (a) => a + 185, (a) => a + 186, (a) => a + 187, (a) => a + 188, (a) => a + 189, (a) => a + 190, (a) => a + 191, (a) => a + 192, (a) => a + 193, (a) => a + 194, (a) => a + 195, (a) => a + 196, (a) => a + 197, (a) => a + 198, (a) => a + 199, (a) => a + 200, (a) => a + 201, (a) => a + 202, (a) => a + 203, (a) => a + 204, (a) => a + 205, (a) => a + 206, (a) => a + 207, (a) => a + 208, (a) => a + 209, (a) => a + 210, (a) => a + 211, (a) => a + 212, (a) => a + 213, (a) => a + 214, (a) => a + 215, (a) => a + 216, (a) => a + 217, (a) => a + 218, (a) => a + 219, (a) => a + 220, (a) => a + 221, (a) => a + 222, (a) => a + 223, (a) => a + 224, (a) => a + 225, (a) => a + 226, (a) => a + 227, (a) => a + 228, (a) => a + 229, (a) => a + 230, (a) => a + 231, (a) => a + 232, (a) => a + 233, (a) => a + 234, (a) => a + 235, (a) => a + 236, (a) => a + 237, (a) => a + 238, (a) => a + 239, (a) => a + 240, (a) => a + 241, (a) => a + 242, (a) => a + 243, (a) => a + 244, (a) => a + 245, (a) => a + 246, (a) => a + 247, (a) => a + 248, (a) => a + 249, (a) => a + 250, (a) => a + 251, (a) => a + 252, (a) => a + 253, (a) => a + 254, (a) => a + 255, (a) => a + 256, (a) => a + 257, (a) => a + 258, (a) => a + 259, (a) => a + 260, (a) => a + 261, (a) => a + 262, (a) => a + 263, (a) => a + 264, (a) => a + 265, (a) => a + 266, (a) => a + 267, (a) => a + 268, (a) => a + 269, (a) => a + 270, (a) => a + 271, (a) => a + 272, (a) => a + 273, (a) => a + 274, (a) => a + 275, (a) => a + 276, (a) => a + 277, (a) => a + 278, (a) => a + 279, (a) => a + 280, (a) => a + 281, (a) => a + 282, (a) => a + 283, (a) => a + 284, (a) => a + 285, (a) => a + 286, (a) => a + 287, (a) => a + 288, (a) => a + 289, (a) => a + 290, (a) => a + 291, (a) => a + 292, (a) => a + 293, (a) => a + 294, (a) => a + 295, (a) => a + 296, (a) => a + 297, (a) => a + 298, (a) => a + 299];
console.log(fns.reduce((acc, g) => g(acc), 0));
function d0() { return 0; }
function d1() { return d0() + 1; }
function d2() { return d1() + 1; }
function d3() { return d2() + 1; }
function d4() { return d3() + 1; }
function d5() { return d4() + 1; }
function d6() { return d5() + 1; }
function d7() { return d6() + 1; }
function d8() { return d7() + 1; }
function d9() { return d8() + 1; }
function d10() { return d9() + 1; }
function d11() { return d10() + 1; }
function d12() { return d11() + 1; }
function d13() { return d12() + 1; }
function d14() { return d13() + 1; }
function d15() { return d14() + 1; }
function d16() { return d15() + 1; }
function d17() { return d16() + 1; }
function d18() { return d17() + 1; }
function d19() { return d18() + 1; }
function d20() { return d19() + 1; }
function d21() { return d20() + 1; }
function d22() { return d21() + 1; }
function d23() { return d22() + 1; }
function d24() { return d23() + 1; }
function d25() { return d24() + 1; }
function d26() { return d25() + 1; }
function d27() { return d26() + 1; }
function d28() { return d27() + 1; }
function d29() { return d28() + 1; }
function d30() { return d29() + 1; }
function d31() { return d30() + 1; }
function d32() { return d31() + 1; }
function d33() { return d32() + 1; }
function d34() { return d33() + 1; }
function d35() { return d34() + 1; }
function d36() { return d35() + 1; }
function d37() { return d36() + 1; }
function d38() { return d37() + 1; }
function d39() { return d38() + 1; }
function d40() { return d39() + 1; }
function d41() { return d40() + 1; }
function d42() { return d41() + 1; }
function d43() { return d42() + 1; }
function d44() { return d43() + 1; }
function d45() { return d44() + 1; }
function d46() { return d45() + 1; }
function d47() { return d46() + 1; }
function d48() { return d47() + 1; }
function d49() { return d48() + 1; }
function d50() { return d49() + 1; }
function d51() { return d50() + 1; }
function d52() { return d51() + 1; }
function d53() { return d52() + 1; }
function d54() { return d53() + 1; }
function d55() { return d54() + 1; }
function d56() { return d55() + 1; }
function d57() { return d56() + 1; }
function d58() { return d57() + 1; }
function d59() { return d58() + 1; }
function d60() { return d59() + 1; }
function d61() { return d60() + 1; }
function d62() { return d61() + 1; }
function d63() { return d62() + 1; }
function d64() { return d63() + 1; }
function d65() { return d64() + 1; }
function d66() { return d65() + 1; }
function d67() { return d66() + 1; }
function d68() { return d67() + 1; }
function d69() { return d68() + 1; }
function d70() { return d69() + 1; }
function d71() { return d70() + 1; }
function d72() { return d71() + 1; }
function d73() { return d72() + 1; }
function d74() { return d73() + 1; }
function d75() { return d74() + 1; }
function d76() { return d75() + 1; }
function d77() { return d76() + 1; }
function d78() { return d77() + 1; }
function d79() { return d78() + 1; }
function d80() { return d79() + 1; }
function d81() { return d80() + 1; }
function d82() { return d81() + 1; }
function d83() { return d82() + 1; }
function d84() { return d83() + 1; }
function d85() { return d84() + 1; }
function d86() { return d85() + 1; }
function d87() { return d86() + 1; }
function d88() { return d87() + 1; }
function d89() { return d88() + 1; }
function d90() { return d89() + 1; }
function d91() { return d90() + 1; }
function d92() { return d91() + 1; }
function d93() { return d92() + 1; }
function d94() { return d93() + 1; }
function d95() { return d94() + 1; }
function d96() { return d95() + 1; }
function d97() { return d96() + 1; }
function d98() { return d97() + 1; }
function d99() { return d98() + 1; }
function d100() { return d99() + 1; }
function d101() { return d100() + 1; }
function d102() { return d101() + 1; }
function d103() { return d102() + 1; }
function d104() { return d103() + 1; }
function d105() { return d104() + 1; }
function d106() { return d105() + 1; }
function d107() { return d106() + 1; }
function d108() { return d107() + 1; }
function d109() { return d108() + 1; }
function d110() { return d109() + 1; }
function d111() { return d110() + 1; }
function d112() { return d111() + 1; }
function d113() { return d112() + 1; }
function d114() { return d113() + 1; }
function d115() { return d114() + 1; }
function d116() { return d115() + 1; }
function d117() { return d116() + 1; }
function d118() { return d117() + 1; }
function d119() { return d118() + 1; }
function d120() { return d119() + 1; }
function d121() { return d120() + 1; }
function d122() { return d121() + 1; }
function d123() { return d122() + 1; }
function d124() { return d123() + 1; }
function d125() { return d124() + 1; }
function d126() { return d125() + 1; }
function d127() { return d126() + 1; }
function d128() { return d127() + 1; }
function d129() { return d128() + 1; }
function d130() { return d129() + 1; }
function d131() { return d130() + 1; }
function d132() { return d131() + 1; }
function d133() { return d132() + 1; }
function d134() { return d133() + 1; }
function d135() { return d134() + 1; }
function d136() { return d135() + 1; }
function d137() { return d136() + 1; }
function d138() { return d137() + 1; }
function d139() { return d138() + 1; }
function d140() { return d139() + 1; }
function d141() { return d140() + 1; }
function d142() { return d141() + 1; }
function d143() { return d142() + 1; }
function d144() { return d143() + 1; }
function d145() { return d144() + 1; }
function d146() { return d145() + 1; }
function d147() { return d146() + 1; }
function d148() { return d147() + 1; }
function d149() { return d148() + 1; }
function d150() { return d149() + 1; }
function d151() { return d150() + 1; }
function d152() { return d151() + 1; }
function d153() { return d152() + 1; }
function d154() { return d153() + 1; }
function d155() { return d154() + 1; }
function d156() { return d155() + 1; }
function d157() { return d156() + 1; }
function d158() { return d157() + 1; }
function d159() { return d158() + 1; }
function d160() { return d159() + 1; }
function d161() { return d160() + 1; }
function d162() { return d161() + 1; }
function d163() { return d162() + 1; }
function d164() { return d163() + 1; }
function d165() { return d164() + 1; }
function d166() { return d165() + 1; }
function d167() { return d166() + 1; }
function d168() { return d167() + 1; }
function d169() { return d168() + 1; }
function d170() { return d169() + 1; }
function d171() { return d170() + 1; }
function d172() { return d171() + 1; }
function d173() { return d172() + 1; }
function d174() { return d173() + 1; }
function d175() { return d174() + 1; }
function d176() { return d175() + 1; }
function d177() { return d176() + 1; }
function d178() { return d177() + 1; }
function d179() { return d178() + 1; }
function d180() { return d179() + 1; }
function d181() { return d180() + 1; }
function d182() { return d181() + 1; }
function d183() { return d182() + 1; }
function d184() { return d183() + 1; }
function d185() { return d184() + 1; }
function d186() { return d185() + 1; }
function d187() { return d186() + 1; }
function d188() { return d187() + 1; }
function d189() { return d188() + 1; }
function d190() { return d189() + 1; }
function d191() { return d190() + 1; }
function d192() { return d191() + 1; }
function d193() { return d192() + 1; }
function d194() { return d193() + 1; }
function d195() { return d194() + 1; }
function d196() { return d195() + 1; }
function d197() { return d196() + 1; }
function d198() { return d197() + 1; }
function d199() { return d198() + 1; }
console.log(d199());
console.log('ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss'.length, /^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a{50}$/.source.length);
const promise = Promise.resolve(0).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1).then((x) => x + 1);
console.log(await promise, await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await await 'awaited');
label0: label1: label2: label3: label4: label5: label6: label7: label8: label9: label10: label11: label12: label13: label14: label15: label16: label17: label18: label19: label20: label21: label22: label23: label24: label25: label26: label27: label28: label29: label30: label31: label32: label33: label34: label35: label36: label37: label38: label39: label40: label41: label42: label43: label44: label45: label46: label47: label48: label49: label50: label51: label52: label53: label54: label55: label56: label57: label58: label59: for (;;) break label0;
for (let a = 0; a < 2; a++) for (let b0 = 0; b0 < 1; b0++) for (let b1 = 0; b1 < 1; b1++) for (let b2 = 0; b2 < 1; b2++) for (let b3 = 0; b3 < 1; b3++) for (let b4 = 0; b4 < 1; b4++) for (let b5 = 0; b5 < 1; b5++) for (let b6 = 0; b6 < 1; b6++) for (let b7 = 0; b7 < 1; b7++) for (let b8 = 0; b8 < 1; b8++) for (let b9 = 0; b9 < 1; b9++) for (let b10 = 0; b10 < 1; b10++) for (let b11 = 0; b11 < 1; b11++) for (let b12 = 0; b12 < 1; b12++) for (let b13 = 0; b13 < 1; b13++) for (let b14 = 0; b14 < 1; b14++) for (let b15 = 0; b15 < 1; b15++) for (let b16 = 0; b16 < 1; b16++) for (let b17 = 0; b17 < 1; b17++) for (let b18 = 0; b18 < 1; b18++) for (let b19 = 0; b19 < 1; b19++) for (let b20 = 0; b20 < 1; b20++) for (let b21 = 0; b21 < 1; b21++) for (let b22 = 0; b22 < 1; b22++) for (let b23 = 0; b23 < 1; b23++) for (let b24 = 0; b24 < 1; b24++) for (let b25 = 0; b25 < 1; b25++) for (let b26 = 0; b26 < 1; b26++) for (let b27 = 0; b27 < 1; b27++) for (let b28 = 0; b28 < 1; b28++) for (let b29 = 0; b29 < 1; b29++) console.log('innermost', a);
class C0 { d() { return 0; } }
class C1 extends C0 { d() { return super.d() + 1; } }
class C2 extends C1 { d() { return super.d() + 1; } }
class C3 extends C2 { d() { return super.d() + 1; } }
class C4 extends C3 { d() { return super.d() + 1; } }
class C5 extends C4 { d() { return super.d() + 1; } }
class C6 extends C5 { d() { return super.d() + 1; } }
class C7 extends C6 { d() { return super.d() + 1; } }
class C8 extends C7 { d() { return super.d() + 1; } }
class C9 extends C8 { d() { return super.d() + 1; } }
class C10 extends C9 { d() { return super.d() + 1; } }
class C11 extends C10 { d() { return super.d() + 1; } }
class C12 extends C11 { d() { return super.d() + 1; } }
class C13 extends C12 { d() { return super.d() + 1; } }
class C14 extends C13 { d() { return super.d() + 1; } }
class C15 extends C14 { d() { return super.d() + 1; } }
class C16 extends C15 { d() { return super.d() + 1; } }
class C17 extends C16 { d() { return super.d() + 1; } }
class C18 extends C17 { d() { return super.d() + 1; } }
class C19 extends C18 { d() { return super.d() + 1; } }
class C20 extends C19 { d() { return super.d() + 1; } }
class C21 extends C20 { d() { return super.d() + 1; } }
class C22 extends C21 { d() { return super.d() + 1; } }
class C23 extends C22 { d() { return super.d() + 1; } }
class C24 extends C23 { d() { return super.d() + 1; } }
class C25 extends C24 { d() { return super.d() + 1; } }
class C26 extends C25 { d() { return super.d() + 1; } }
class C27 extends C26 { d() { return super.d() + 1; } }
class C28 extends C27 { d() { return super.d() + 1; } }
class C29 extends C28 { d() { return super.d() + 1; } }
class C30 extends C29 { d() { return super.d() + 1; } }
class C31 extends C30 { d() { return super.d() + 1; } }
class C32 extends C31 { d() { return super.d() + 1; } }
class C33 extends C32 { d() { return super.d() + 1; } }
class C34 extends C33 { d() { return super.d() + 1; } }
class C35 extends C34 { d() { return super.d() + 1; } }
class C36 extends C35 { d() { return super.d() + 1; } }
class C37 extends C36 { d() { return super.d() + 1; } }
class C38 extends C37 { d() { return super.d() + 1; } }
class C39 extends C38 { d() { return super.d() + 1; } }
class C40 extends C39 { d() { return super.d() + 1; } }
class C41 extends C40 { d() { return super.d() + 1; } }
class C42 extends C41 { d() { return super.d() + 1; } }
class C43 extends C42 { d() { return super.d() + 1; } }
class C44 extends C43 { d() { return super.d() + 1; } }
class C45 extends C44 { d() { return super.d() + 1; } }
class C46 extends C45 { d() { return super.d() + 1; } }
class C47 extends C46 { d() { return super.d() + 1; } }
class C48 extends C47 { d() { return super.d() + 1; } }
class C49 extends C48 { d() { return super.d() + 1; } }
class C50 extends C49 { d() { return super.d() + 1; } }
class C51 extends C50 { d() { return super.d() + 1; } }
class C52 extends C51 { d() { return super.d() + 1; } }
class C53 extends C52 { d() { return super.d() + 1; } }
class C54 extends C53 { d() { return super.d() + 1; } }
class C55 extends C54 { d() { return super.d() + 1; } }
class C56 extends C55 { d() { return super.d() + 1; } }
class C57 extends C56 { d() { return super.d() + 1; } }
class C58 extends C57 { d() { return super.d() + 1; } }
class C59 extends C58 { d() { return super.d() + 1; } }
console.log(new C59().d());
try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { try { throw 1; } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { throw e + 1; } } catch (e) { console.log('caught', e); }

// expect:
//   300 500
//   179700
//   012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789
//   all none nullish
//   v0 v149 other
//   0 298 -1
//   s0 s299 d
//   2100 1024 2203950
//   1100 1099
//   199 200
//   deep parens
//   59
//   nested ifs 100
//   300 81
//   long name
//   7 false 7 string 499
//   299
//   44850
//   199
//   5000 107
//   150 awaited
//   innermost 0
//   innermost 1
//   59
//   caught 30
